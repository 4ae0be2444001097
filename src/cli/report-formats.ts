/** The forms that a report is printed in: for people, for programs, for the forge's annotations. */
export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];
