import { ClusterTemplate, ConfigError } from '../../constructs';
import { synthesize, SynthesizedStack } from '../../constructs/testing';
import { testStack } from '../support/stack';

const STACK = new SynthesizedStack(
  JSON.stringify({
    data: { image: { a: { '//': { metadata: {} }, name: 'x' } } },
    output: { o: { value: 1, sensitive: true } },
    resource: {
      alone: { r: { '//': { metadata: {} }, size: 1, lifecycle: { prevent_destroy: true } } },
      many: { one: {}, two: {} },
    },
  }),
);

test('gives blocks as plain values, without what is of no concern to Terraform', () => {
  expect(STACK.resource('alone')).toEqual({ size: 1, lifecycle: { prevent_destroy: true } });
  expect(STACK.resources('many')).toEqual({ one: {}, two: {} });
  expect(STACK.dataSource('image')).toEqual({ name: 'x' });
  expect(STACK.dataSources('none')).toEqual({});
});

test('gives lifecycles, outputs and addresses', () => {
  expect(STACK.lifecycle('alone')).toEqual({ prevent_destroy: true });
  expect(new SynthesizedStack('{"resource":{"t":{"n":{}}}}').lifecycle('t')).toEqual({});
  expect(STACK.outputs).toEqual({ o: { value: 1, sensitive: true } });
  expect(STACK.addresses).toEqual(['alone.r', 'data.image.a', 'many.one', 'many.two']);
});

test('an empty stack has nothing', () => {
  const empty = new SynthesizedStack('{}');

  expect({ outputs: empty.outputs, addresses: empty.addresses }).toEqual({ outputs: {}, addresses: [] });
});

test('says what is there when there is not just one', () => {
  expect(() => STACK.resource('many')).toThrow('expected one many, got one, two');
  expect(() => STACK.dataSource('none')).toThrow('expected one none, got none');
});

test('synthesize runs the validations', () => {
  const stack = testStack();
  new ClusterTemplate(stack, 'template', { image: 'i', externalNetwork: 'e', dockerVolumeSizeGb: 0 });

  expect(() => synthesize(stack)).toThrow(ConfigError);
});
