// The few functions that the page uses; the packages bring no types.
declare module 'react' {
  export type Node = string | number | boolean | null | undefined | object | readonly Node[];
  export function createElement(type: unknown, props?: object | null, ...children: Node[]): object;
  export const Fragment: unknown;
  export function useState<T>(initial: T): [T, (change: (before: T) => T) => void];
}
declare module 'react-dom/client' {
  export function createRoot(container: Element): { render(element: object): void; unmount(): void };
  export function hydrateRoot(
    container: Element,
    element: object,
    options?: { onRecoverableError?: (error: unknown) => void },
  ): void;
}
declare module 'react-dom/server' {
  export function renderToString(element: object): string;
}
