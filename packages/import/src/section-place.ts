/** A section of the old navigation, and the category or tag that its pages are in now. */
export interface SectionPlace {
  readonly section: string;
  readonly kind: 'category' | 'tag';
  /** The id of the category, or the label of the tag. */
  readonly place: string;
  readonly pages: number;
}
