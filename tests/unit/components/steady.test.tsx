// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { Steady } from '../../../components/steady.tsx';
import { draw } from './dom.ts';

test('what stands below does not move while the next is made', () => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(72);
  const root = draw(
    <Steady>
      <p>What the file tells</p>
    </Steady>,
  );
  const place = root.firstElementChild as HTMLElement;
  expect(place.style.minHeight).toBe('');
  act(() => render(<Steady>{undefined}</Steady>, root));
  expect(place.style.minHeight).toBe('72px');
  expect(place.textContent).toBe('');
});
