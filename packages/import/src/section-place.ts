/** A section of the old navigation, and the category or topic that its pages are in now. */
export interface SectionPlace {
  readonly section: string;
  readonly kind: 'category' | 'topic';
  /** The id of the category, or the label of the topic. */
  readonly place: string;
  readonly pages: number;
}
