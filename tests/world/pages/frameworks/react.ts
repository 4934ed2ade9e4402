/** A profile in React: rendered on the server, taken over in the browser. */
import { createElement as h, useState } from 'react';
import { CHANGES, ITEMS, type Item } from './items.ts';

export function Profile() {
  const [items, setItems] = useState<readonly Item[]>(ITEMS);
  const [count, setCount] = useState(0);
  const act = (name: string) => () => {
    setItems(CHANGES[name] ?? ((same) => same));
    setCount((before) => before + 1);
  };
  return h(
    'main',
    null,
    h('div', { componentkey: 'refTopcard' }, h('section', null, h('h2', null, 'Nadia Kestrel'))),
    h('p', { id: 'count' }, 'Rendered ', count, ' times'),
    ...Object.keys(CHANGES).map((name) =>
      h('button', { type: 'button', id: name, key: name, onClick: act(name) }, name),
    ),
    h('section', null, h('h2', null, 'Licenses'), h('ul', null, ...items.map((each) => entry(each, count)))),
  );
}

/** The text of the link and what follows it change with each rendering. */
function entry({ id, title, url }: Item, count: number): object {
  const link = h('a', { id, href: url }, title, count % 2 ? ' *' : null);
  return h('li', { key: id }, link, count > 0 && h('em', null, ` ${count}`), ', Northwind Cloud');
}
