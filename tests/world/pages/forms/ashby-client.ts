import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { AshbyForm } from './ashby.ts';

const root = document.getElementById('root');
if (root) createRoot(root).render(createElement(AshbyForm));
