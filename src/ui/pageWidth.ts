/** Columns of a page of plain text, and the widest that text is easily read. */
export const PAGE_WIDTH = 100;
