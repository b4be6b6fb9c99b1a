/** Something a screen offers to do next. */
export interface Offer {
  readonly label: string;
  readonly act: () => void;
}
