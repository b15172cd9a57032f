import { Suspense } from 'react';
import { Compare } from './Compare';

export default function Page() {
  return (
    <Suspense>
      <Compare />
    </Suspense>
  );
}
