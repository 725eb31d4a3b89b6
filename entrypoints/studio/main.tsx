import { serveCommandLine } from './command-line';

serveCommandLine();
