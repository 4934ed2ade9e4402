import { mountVueForm } from './vue-form.ts';

const root = document.getElementById('root');
if (root) mountVueForm(root);
