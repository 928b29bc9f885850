/** Pages as text, for the tests of the report. */

/** Every tag of the page, as its name and its attributes’ names; where a name may be broken is no tag. */
export function tagsOf(page: string): { name: string; attributes: string[] }[] {
  return [...page.replaceAll('<wbr/>', '').matchAll(/<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name = '', rest = '']) => ({
      name,
      attributes: [...rest.matchAll(/([\w:-]+)="/g)].map(([, attribute]) => attribute as string),
    }),
  );
}

/** Whether tags are closed in the order in which they were opened. */
export function nests(markup: string): boolean {
  const open: string[] = [];
  for (const [, end, name = '', alone] of markup.matchAll(/<(\/?)([a-z][\w-]*)[^>]*?(\/?)>/gi)) {
    if (alone || /^(?:meta|link)$/.test(name)) continue;
    if (!end) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

/** The text as a browser reads it. */
export function read(markup: string): string {
  return markup
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
