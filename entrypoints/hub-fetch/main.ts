import { serveFetchFrame } from '#models/hub-store/serve-fetch-frame.ts';

serveFetchFrame(window);
