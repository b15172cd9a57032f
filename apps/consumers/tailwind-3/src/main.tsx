import { RunCompareProvider, RunComparison } from '@runcompare/react';
import { createRoot } from 'react-dom/client';
import './page.css';
import { source } from './source';

function Page() {
  return (
    <main className="mx-auto max-w-6xl p-6">
      <header className="mb-8 flex items-center justify-between">
        <h1 className="text-xl font-semibold">Training runs</h1>
        <button
          type="button"
          className="rounded-md border px-3 py-2 text-sm"
          onClick={() => document.documentElement.classList.toggle('dark')}
        >
          Switch theme
        </button>
      </header>
      <RunCompareProvider source={source}>
        <RunComparison />
      </RunCompareProvider>
    </main>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
