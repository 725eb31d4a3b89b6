/** Where an element that shows a picture is in its life (entrypoints/content/life/life.ts tells how it gets there). */
export type LifeState = 'unseen' | 'waiting' | 'asked' | 'written' | 'silent' | 'yielded' | 'undone';
