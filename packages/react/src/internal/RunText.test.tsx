import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { RunText } from './RunText';
import { textOf } from './testSupport/textOf';

test('sets the runs in a sentence as run ids and keeps the words around them', () => {
  const { container } = render(
    <RunText text={['The difference to ', { runId: 'x', label: 'fa25ad23' }, ' is not tested.']} />,
  );
  expect(textOf(container)).toBe('The difference to fa25ad23 is not tested.');
  expect(screen.getByRole('code').textContent).toBe('fa25ad23');
});

test('shows a name that looks like markup as the text it is', () => {
  const name = '<img src=x onerror=alert(1)>';
  const { container } = render(<RunText text={[{ runId: 'x', label: name }, ' diverged.']} />);
  expect(textOf(container)).toBe(`${name} diverged.`);
  expect(container.querySelector('img')).toBeNull();
});
