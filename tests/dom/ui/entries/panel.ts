import { registerPanel } from '@/entrypoints/content/panel/register';

registerPanel();
