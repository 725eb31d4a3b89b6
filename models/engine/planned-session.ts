import { Tensor, type InferenceSession } from 'onnxruntime-web/wasm';
import { openGraph } from './graph/open-graph.ts';
import { openSideBySide } from './network/open-side-by-side.ts';
import { readPlan, type PlanInModel } from './network/plan-in-model.ts';
import { createSession, threadCount } from './runtime.ts';
import type { Session } from './session.ts';

/**
 * Loads an ONNX model. Where it holds a plan for our own kernels, they compute its convolutions, four to five times as
 * fast as ONNX Runtime's on one thread (docs/decisions/015-own-kernels-for-the-trunk.md).
 * @throws where the bytes are not a model that this runtime can load
 */
export async function openSession(model: ArrayBuffer): Promise<Session> {
  const planned = readPlan(model);
  return planned ? openPlanned(planned, model) : openPlain(model);
}

/** By our own operators where they know all of it: ONNX Runtime takes long to load, and keeps weights as floats. */
async function openPlain(model: ArrayBuffer): Promise<Session> {
  return (await openGraph(model)) ?? createSession(model);
}

/** The kernels first; ONNX Runtime makes of what they give the model's other outputs. */
async function openPlanned({ plan, tail: tailModel }: PlanInModel, model: ArrayBuffer): Promise<Session> {
  const opening = openPlain(tailModel);
  opening.catch(() => undefined);
  // Not the tail: the kernels may have their picture while the runtime is still being loaded.
  const network = await openSideBySide(plan, model, threadCount());
  const taken = Object.entries(plan.outputs).filter(([, { isTaken }]) => isTaken);
  const given = Object.entries(plan.outputs).filter(([, { isGiven }]) => isGiven);
  return {
    async run(feeds) {
      const values = await network.run(bytesOf(feeds, plan.input));
      const tail = await opening;
      const tensors = (outputs: typeof given) =>
        Object.fromEntries(
          outputs.map(([name, { shape }]) => [name, new Tensor('float32', values[name]!, shape)]),
        );
      return { ...tensors(given), ...(await tail.run(tensors(taken))) };
    },
    async release() {
      network.release();
      await (await opening.catch(() => null))?.release();
    },
  };
}

function bytesOf(feeds: InferenceSession.FeedsType, name: string): Uint8Array {
  const input = feeds[name];
  if (!(input instanceof Tensor) || !(input.data instanceof Uint8Array)) {
    throw new TypeError(`The encoder takes bytes under the name "${name}".`);
  }
  return input.data;
}
