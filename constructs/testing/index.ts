export { synthesize, SynthesizedStack } from './synthesized-stack';
export type { SynthesizedBlock, SynthesizedOutput } from './synthesized-stack';
