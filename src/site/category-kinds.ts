/** How a category is shown: questions, dated articles listed by year, or plain pages that no list holds. */
export const categoryKinds = ['question', 'article', 'page'] as const;
export type CategoryKind = (typeof categoryKinds)[number];
