// Writes nsfwjs's InceptionV3 as plain model.json and weights.bin. Run: node unpack-nsfwjs.cjs NSFWJS_FOLDER OUT_FOLDER
const { mkdirSync, readdirSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const [source, target] = process.argv.slice(2).map((path) => resolve(path));
const folder = join(source, 'dist/models/inception_v3');
const shards = readdirSync(folder).filter((file) => file.startsWith('group1-shard'));
shards.sort((a, b) => Number(a.match(/shard(\d+)/)[1]) - Number(b.match(/shard(\d+)/)[1]));
const bytes = (value) => Buffer.from(typeof value === 'string' ? value : value.default, 'base64');

mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'model.json'), JSON.stringify(require(join(folder, 'model.min.js'))));
writeFileSync(join(target, 'weights.bin'), Buffer.concat(shards.map((file) => bytes(require(join(folder, file))))));
