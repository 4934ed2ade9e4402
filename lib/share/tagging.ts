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

export interface Tags {
  /** A new element inside another, or in the document; `alt` is said in place of a picture. */
  add(role: Role, within?: Element, alt?: string): Element;
  /** What `draw` draws on the page belongs to the element. */
  draw(page: PDFPage, element: Element, draw: () => void, actualText?: string): void;
  /** The annotation belongs to the element. */
  annotate(page: PDFPage, element: Element, annotation: PDFDict): void;
  /** To be called once, when everything is drawn. */
  finish(): void;
}

export interface Element {
  ref: PDFRef;
  role: Role;
  children: (PDFRef | PDFDict)[];
}

/** Lines and page numbers are no part of what is read. */
export function drawArtifact(page: PDFPage, draw: () => void): void {
  page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]));
  draw();
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
}

export function tagsFor(document: PDFDocument): Tags {
  const { context } = document;
  const root = context.nextRef();
  const elements: { element: Element; parent: PDFRef; alt: string | undefined }[] = [];
  /** By key: for a page the elements of its marks in order, for an annotation its element. */
  const parents: (PDFRef | PDFRef[])[] = [];
  const marksOf = new Map<PDFPage, PDFRef[]>();

  const add: Tags['add'] = (role, within = top, alt?: string) => {
    const element: Element = { ref: context.nextRef(), role, children: [] };
    within?.children.push(element.ref);
    elements.push({ element, parent: within?.ref ?? root, alt });
    return element;
  };
  let top: Element | undefined;
  top = add('Document');

  const marksFor = (page: PDFPage): PDFRef[] => {
    const known = marksOf.get(page);
    if (known) return known;
    const marks: PDFRef[] = [];
    marksOf.set(page, marks);
    page.node.set(PDFName.of('StructParents'), context.obj(parents.push(marks) - 1));
    // Tab goes through links in the order of the structure.
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    return marks;
  };

  return {
    add,
    draw(page, element, draw, actualText) {
      const id = marksFor(page).push(element.ref) - 1;
      element.children.push(context.obj({ Type: 'MCR', Pg: page.ref, MCID: id }));
      const text = actualText === undefined ? {} : { ActualText: PDFHexString.fromText(actualText) };
      const properties = context.obj({ MCID: id, ...text });
      const begin = PDFOperatorNames.BeginMarkedContentSequence;
      page.pushOperators(PDFOperator.of(begin, [PDFName.of(element.role), properties.toString()]));
      draw();
      page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
    },
    annotate(page, element, annotation) {
      annotation.set(PDFName.of('StructParent'), context.obj(parents.push(element.ref) - 1));
      const ref = context.register(annotation);
      page.node.addAnnot(ref);
      element.children.push(context.obj({ Type: 'OBJR', Pg: page.ref, Obj: ref }));
    },
    finish() {
      for (const { element, parent, alt } of elements) {
        const node = context.obj({ Type: 'StructElem', S: element.role, P: parent, K: element.children });
        if (alt !== undefined) node.set(PDFName.of('Alt'), PDFHexString.fromText(alt));
        context.assign(element.ref, node);
      }
      const numbers = parents.flatMap((each, key) => [key, Array.isArray(each) ? context.obj(each) : each]);
      const tree = context.obj({ Nums: numbers });
      context.assign(
        root,
        context.obj({
          Type: 'StructTreeRoot',
          K: [elements[0]?.element.ref ?? null],
          ParentTree: context.register(tree),
          ParentTreeNextKey: parents.length,
        }),
      );
      document.catalog.set(PDFName.of('StructTreeRoot'), root);
      document.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
    },
  };
}
