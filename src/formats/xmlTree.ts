/** XML as plain trees: elements with their attributes and the line they stand in. Text between elements is left out. */
import sax from 'sax';
import { faultAt, type SourceFile } from './sourceFile.js';

export interface XmlElement {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
}

/** Elements may nest this deep. */
const MOST_NESTED = 100;

/** More elements than these no domain needs. */
const MOST_ELEMENTS = 120_000;

const PIECE = 16_384;

/**
 * The root element of a file. What stands before the first `<`, such as blank lines or a byte order mark, is passed over.
 * Throws `FormatError` for XML that is not well formed, nests too deep or declares types and entities.
 */
export function readXml({ name: file, text }: SourceFile): XmlElement {
  const start = Math.max(0, text.indexOf('<'));
  const linesBefore = text.slice(0, start).split('\n').length;
  const parser = sax.parser(true);
  const fault = (message: string) => faultAt(file, parser.line + linesBefore, '', message);
  const open: (XmlElement & { readonly children: XmlElement[] })[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  parser.onerror = ({ message }) => {
    throw fault(`this is not XML: ${message.replace(/\n.*/s, '').replace(/\.$/, '')}`);
  };
  parser.ondoctype = () => {
    throw fault('a DOCTYPE has no place here: take it out');
  };
  parser.onopentag = (tag) => {
    if (open.length >= MOST_NESTED) throw fault(`elements nest more than ${MOST_NESTED} deep`);
    if (++elements > MOST_ELEMENTS) throw fault(`there are more than ${MOST_ELEMENTS} elements in it`);
    const attributes = new Map(Object.entries(tag.attributes).map(([key, value]) => [key, String(value)]));
    const element = { file, line: parser.line + linesBefore, name: tag.name, attributes, children: [] };
    if (open.length === 0 && root !== undefined) throw fault(`there is a second root element, <${tag.name}>`);
    root ??= element;
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => {
    open.pop();
  };
  // In pieces, so that the parser looks at the length of what it gathers, and stops at an attribute without end.
  for (let at = start; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
  parser.close();
  if (root === undefined) throw fault('there is no element in it');
  return root;
}

/** The children of this name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** Every element of this name in the tree, in the order of the file. */
export function everyElement(root: XmlElement, name: string): XmlElement[] {
  return everyOne(root).filter((element) => element.name === name);
}

/** Every element of the tree, in the order of the file. */
export function everyOne(root: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement) => {
    found.push(element);
    for (const child of element.children) visit(child);
  };
  visit(root);
  return found;
}
