import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Profile } from './react.ts';

const root = document.getElementById('root');
if (root)
  hydrateRoot(root, createElement(Profile), { onRecoverableError: (error) => console.error(String(error)) });
