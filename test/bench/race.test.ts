import assert from 'node:assert/strict';
import { race } from './race';

describe('a race', () => {
  const distance = { milliseconds: 0, minRounds: 3, maxRounds: 3 };

  it('times everybody as often, none always behind the same other one', async () => {
    const order: string[] = [];
    const run = (id: string) => ({ id, label: id, run: () => order.push(id) });
    const samples = await race([run('a'), run('b'), run('c')], distance);
    assert.deepEqual(
      [...samples.values()].map(({ length }) => length),
      [3, 3, 3],
    );
    assert.equal(order.slice(9).join(''), 'abcbcacab');
  });

  it('waits for what takes its time before anybody else begins', async () => {
    let isBusy = false;
    const work = async (): Promise<void> => {
      assert.equal(isBusy, false);
      isBusy = true;
      await new Promise((resolve) => setImmediate(resolve));
      isBusy = false;
    };
    const samples = await race(
      ['a', 'b'].map((id) => ({ id, label: id, run: work })),
      distance,
    );
    assert.equal(samples.get('b')?.length, 3);
  });
});
