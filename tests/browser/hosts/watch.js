// Before everything else on a host's page: what goes wrong, what its policy refuses, and what moves.
window.__probe = { errors: [], violations: [], shifts: [] };
addEventListener('error', (event) => window.__probe.errors.push(String(event.message)));
addEventListener('unhandledrejection', (event) => window.__probe.errors.push(String(event.reason)));
addEventListener('securitypolicyviolation', (event) => window.__probe.violations.push(event.violatedDirective + ' ' + event.blockedURI));
try {
  new PerformanceObserver((list) => window.__probe.shifts.push(...list.getEntries().map(({ value, startTime }) => ({ value, startTime }))))
    .observe({ type: 'layout-shift', buffered: true });
} catch {
  // only Chromium tells
}
