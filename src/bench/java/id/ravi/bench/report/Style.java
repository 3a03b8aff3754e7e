package id.ravi.bench.report;

/** How the page looks, in the light and in the dark. It asks nobody for anything. */
final class Style {
    static final String SHEET =
            """
            :root { color-scheme: light dark; --text: #1d2126; --back: #fff; --soft: #5b6570; --grid: #dfe3e8;
              --first: #2563a8; --second: #d9822b; --third: #7a4fa3; --missed: #b3261e; }
            @media (prefers-color-scheme: dark) {
              :root { --text: #e4e7eb; --back: #15181c; --soft: #9aa5b1; --grid: #31373e;
                --first: #6aa9ee; --second: #f0a35a; --third: #b592de; --missed: #ff8a80; } }
            body { font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--back); max-width: 75rem;
              margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2.5rem; }
            p { color: var(--soft); max-width: 50rem; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; font-size: 0.87rem; }
            th, td { padding: 0.3rem 0.7rem; border-bottom: 1px solid var(--grid); text-align: left; white-space: nowrap; }
            thead th { color: var(--soft); font-weight: 600; } tbody th { font-weight: 400; }
            .number { text-align: right; font-variant-numeric: tabular-nums; }
            .missed { color: var(--missed); }
            svg { width: 100%; max-width: 60rem; font: 12px system-ui, sans-serif; }
            svg text { fill: var(--text); } svg .end { text-anchor: end; } svg .middle { text-anchor: middle; }
            svg rect.first { fill: var(--first); } svg rect.second { fill: var(--second); }
            svg .grid { stroke: var(--grid); }
            svg .line { fill: none; stroke-width: 2; }
            svg .line.first { stroke: var(--first); } svg .line.second { stroke: var(--second); }
            svg .line.third { stroke: var(--third); }
            svg text.name { font-weight: 600; } svg text.first { fill: var(--first); }
            svg text.second { fill: var(--second); } svg text.third { fill: var(--third); }
            """;

    private Style() {}
}
