/**
 * The structure of the document, as screen readers go through it (ISO 32000-1, section 14.7): what is a heading, a
 * paragraph, a figure, a link, in the order in which it is read.
 */
import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';

export type Role = 'Document' | 'Sect' | 'H1' | 'H2' | 'P' | 'Figure' | 'Link';

export interface Element {
  ref: PDFRef;
  role: Role;
  parent: PDFRef;
  children: (PDFRef | PDFDict)[];
  /** What is said in place of a picture. */
  alt?: string;
}

/** The structure while its document is drawn. */
export interface Structure {
  document: PDFDocument;
  root: PDFRef;
  /** The document first. */
  elements: Element[];
  /** By key: for a page the elements of its marks in order, for an annotation its element. */
  owners: (PDFRef | PDFRef[])[];
  marks: Map<PDFPage, PDFRef[]>;
}

export function structureFor(document: PDFDocument): Structure {
  const { context } = document;
  const root = context.nextRef();
  const top: Element = { ref: context.nextRef(), role: 'Document', parent: root, children: [] };
  return { document, root, elements: [top], owners: [], marks: new Map() };
}

/** A new element inside another, or in the document. */
export function addElement(
  { document, elements, root }: Structure,
  role: Role,
  within: Element | undefined = elements[0],
  alt?: string,
): Element {
  const parent = within?.ref ?? root;
  const ref = document.context.nextRef();
  const element: Element = { ref, role, parent, children: [], ...(alt === undefined ? {} : { alt }) };
  within?.children.push(ref);
  elements.push(element);
  return element;
}

/** What `draw` draws on the page belongs to the element; `actualText` is what it reads. */
export function drawIn(
  structure: Structure,
  page: PDFPage,
  element: Element,
  draw: () => void,
  actualText?: string,
): void {
  const { context } = structure.document;
  const id = marksOf(structure, page).push(element.ref) - 1;
  element.children.push(context.obj({ Type: 'MCR', Pg: page.ref, MCID: id }));
  const text = actualText === undefined ? {} : { ActualText: PDFHexString.fromText(actualText) };
  const properties = context.obj({ MCID: id, ...text }).toString();
  const begin = PDFOperatorNames.BeginMarkedContentSequence;
  page.pushOperators(PDFOperator.of(begin, [PDFName.of(element.role), properties]));
  draw();
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
}

function marksOf({ document, marks, owners }: Structure, page: PDFPage): PDFRef[] {
  const known = marks.get(page);
  if (known) return known;
  const fresh: PDFRef[] = [];
  marks.set(page, fresh);
  page.node.set(PDFName.of('StructParents'), document.context.obj(owners.push(fresh) - 1));
  // The tabulator goes through links in the order of the structure.
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  return fresh;
}

/** Puts the annotation on the page, as a part of the element. */
export function annotate(
  { document, owners }: Structure,
  page: PDFPage,
  element: Element,
  annotation: PDFDict,
): void {
  const { context } = document;
  annotation.set(PDFName.of('StructParent'), context.obj(owners.push(element.ref) - 1));
  const ref = context.register(annotation);
  page.node.addAnnot(ref);
  element.children.push(context.obj({ Type: 'OBJR', Pg: page.ref, Obj: ref }));
}

/** Lines and page numbers are no part of what is read. */
export function drawArtifact(page: PDFPage, draw: () => void): void {
  page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]));
  draw();
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
}

/** Once, when everything is drawn. */
export function writeStructure({ document, root, elements, owners }: Structure): void {
  const { context, catalog } = document;
  for (const { ref, role, parent, children, alt } of elements) {
    const node = context.obj({ Type: 'StructElem', S: role, P: parent, K: children });
    if (alt !== undefined) node.set(PDFName.of('Alt'), PDFHexString.fromText(alt));
    context.assign(ref, node);
  }
  const numbers = owners.flatMap((each, key) => [key, Array.isArray(each) ? context.obj(each) : each]);
  const tree = {
    Type: 'StructTreeRoot',
    K: [elements[0]?.ref ?? null],
    ParentTree: context.register(context.obj({ Nums: numbers })),
    ParentTreeNextKey: owners.length,
  };
  context.assign(root, context.obj(tree));
  catalog.set(PDFName.of('StructTreeRoot'), root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
}
