/** The same profile in Vue. */
import { createSSRApp, defineComponent, h, ref } from 'vue';
import { CHANGES, ITEMS, type Item } from './items.ts';

const Profile = defineComponent(() => {
  const items = ref<readonly Item[]>(ITEMS);
  const count = ref(0);
  const act = (name: string) => () => {
    items.value = CHANGES[name]?.(items.value) ?? items.value;
    count.value += 1;
  };
  return () =>
    h('main', [
      h('div', { componentkey: 'refTopcard' }, h('section', h('h2', 'Nadia Kestrel'))),
      h('p', { id: 'count' }, `Rendered ${count.value} times`),
      Object.keys(CHANGES).map((name) =>
        h('button', { type: 'button', id: name, key: name, onClick: act(name) }, name),
      ),
      h('section', [
        h('h2', 'Licenses'),
        h(
          'ul',
          items.value.map((each) => entry(each, count.value)),
        ),
      ]),
    ]);
});

function entry({ id, title, url }: Item, count: number) {
  const link = h('a', { id, href: url }, count % 2 ? `${title} *` : title);
  return h('li', { key: id }, [link, count > 0 ? h('em', ` ${count}`) : null, ', Northwind Cloud']);
}

export const createProfile = () => createSSRApp(Profile);
