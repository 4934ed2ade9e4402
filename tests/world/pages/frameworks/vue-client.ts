import { createProfile } from './vue.ts';

createProfile().mount('#root');
