/** An employer's own form, in Vue: fields that keep a value at once or only when they are left, and an upload. */
import { createApp, defineComponent, h, ref } from 'vue';

const Line = defineComponent({
  props: { name: { type: String, required: true }, label: { type: String, required: true }, lazy: Boolean },
  setup(props) {
    const value = ref('');
    const take = ({ target }: Event) => {
      value.value = (target as HTMLTextAreaElement).value;
    };
    return () =>
      h('div', { class: 'champ' }, [
        h('label', { for: props.name }, props.label),
        h(props.lazy ? 'textarea' : 'input', {
          id: props.name,
          ...(props.lazy ? { onChange: take } : { type: 'text', onInput: take }),
          value: value.value,
        }),
        h('output', value.value),
      ]);
  },
});

/** Draws itself anew with each file, so that the input is another one then. */
const Upload = defineComponent({
  props: { name: { type: String, required: true }, label: { type: String, required: true } },
  setup(props) {
    const names = ref<string[]>([]);
    const take = async ({ target }: Event) => {
      const files = [...((target as HTMLInputElement).files ?? [])];
      const body = new FormData();
      for (const file of files) body.append('file', file);
      await fetch('/files', { method: 'POST', body });
      names.value = [...names.value, ...files.map(({ name }) => name)];
    };
    return () =>
      h('div', { class: 'champ', key: names.value.length }, [
        h('p', props.label),
        h('input', { type: 'file', name: props.name, onChange: take, style: { display: 'none' } }),
        h('button', { type: 'button' }, 'Parcourir'),
        names.value.map((name) => h('span', { class: 'fichier' }, name)),
      ]);
  },
});

const VueForm = defineComponent(
  () => () =>
    h('form', { action: '/candidature' }, [
      h('h1', 'Analyste de données'),
      h(Line, { name: 'nom', label: 'Nom' }),
      h(Line, { name: 'courriel', label: 'Adresse e-mail' }),
      h(Upload, { name: 'cv', label: 'Curriculum vitæ' }),
      h(Upload, { name: 'doc1', label: 'Diplômes et attestations' }),
      h(Upload, { name: 'doc2', label: 'Certificat de travail' }),
      h(Upload, { name: 'doc3', label: 'Autres documents' }),
      h(Line, { name: 'infos', label: 'Informations complémentaires', lazy: true }),
      h(Line, { name: 'site', label: 'Site web' }),
      h('label', [h('input', { type: 'checkbox' }), ' J’accepte la politique de confidentialité']),
      h('button', { type: 'submit' }, 'Envoyer ma candidature'),
    ]),
);

export function mountVueForm(root: Element): () => void {
  const app = createApp(VueForm);
  app.mount(root);
  return () => app.unmount();
}
