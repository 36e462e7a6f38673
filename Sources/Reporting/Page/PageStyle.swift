/// The style sheet of the page: light and dark, screen, telephone and paper.
enum PageStyle {
  /// Without `<` and `&`, so that HTML and XML read it alike.
  static let sheet: StaticString = """
    :root {
      color-scheme: light dark;
      --bg: #ffffff; --panel: #f5f7fa; --fg: #18202c; --dim: #566173; --line: #d3dae4;
      --link: #1450b8; --hover: #e8effc; --target: #fff3c4; --mark: #ffe08a;
      --good: #14703c; --good-bg: #e6f5ec; --doubtful: #855300; --doubtful-bg: #fdf3dc;
      --bad: #b3201c; --bad-bg: #fdeae8; --note: #3a5683; --note-bg: #eaf0f9; --tag: #e3e8f1;
      --dhcp: #1450b8; --lldp: #7a37b5; --arp: #0c7280; --dns: #96530a; --http: #14703c;
      --tls: #47710c; --sip: #a82476; --tcp: #56606e; --tftp: #73620a; --eapol: #9c3f20;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --bg: #11151b; --panel: #191f28; --fg: #e7eaf0; --dim: #9fabbb; --line: #333d4b;
        --link: #8db8ff; --hover: #1d2a40; --target: #40371a; --mark: #6b5510;
        --good: #6ed695; --good-bg: #12291c; --doubtful: #f3c254; --doubtful-bg: #2e2610;
        --bad: #ff8f86; --bad-bg: #371918; --note: #a3c0ee; --note-bg: #1a2536; --tag: #2a3442;
        --dhcp: #82b1ff; --lldp: #cb9cf5; --arp: #5fcfdd; --dns: #edae66; --http: #6ed695;
        --tls: #b2d86a; --sip: #f58bca; --tcp: #a9b3c1; --tftp: #d8c65c; --eapol: #f39b7b;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; }
    body {
      margin: 0 auto; padding: 1.25rem 1rem 3rem; max-width: 70rem; background: var(--bg);
      color: var(--fg); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto,
      "Noto Sans", "Liberation Sans", sans-serif; overflow-wrap: anywhere;
    }
    h1 { font-size: 1.5rem; line-height: 1.3; margin: 0; }
    h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; padding-bottom: .3rem;
      border-bottom: 2px solid var(--line); }
    h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
    h4 { font-size: 1rem; margin: 0 0 .25rem; }
    p { margin: .3rem 0; }
    a { color: var(--link); text-underline-offset: .15em; }
    a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .source, .facts, .origin, footer { color: var(--dim); font-size: .9rem; }
    .source { margin: 0 0 .75rem; }
    .source strong { color: var(--fg); }
    .verdict { display: flex; gap: .9rem; padding: 1rem 1.1rem; border-radius: .6rem;
      border: 1px solid; border-left-width: .5rem; margin-bottom: .6rem; }
    .verdict p { margin: .4rem 0 0; color: var(--fg); }
    .verdict h1 { color: var(--fg); }
    .symbol { font-size: 1.9rem; line-height: 1.1; }
    .good { color: var(--good); } .doubtful { color: var(--doubtful); } .bad { color: var(--bad); }
    .note { color: var(--note); } .open { color: var(--dim); }
    .verdict.good { background: var(--good-bg); } .verdict.bad { background: var(--bad-bg); }
    .verdict.doubtful { background: var(--doubtful-bg); }
    .verdict.note { background: var(--note-bg); }
    .notes { color: var(--doubtful); font-size: .9rem; padding-left: 1.2rem; margin: .5rem 0; }
    .sign { white-space: nowrap; font-weight: 600; }
    td .sign { white-space: normal; }
    .frame-link { white-space: nowrap; }
    h2 .sign { font-size: 1rem; margin-left: .4rem; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .93rem; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .6rem;
      border-bottom: 1px solid var(--line); }
    thead th { color: var(--dim); font-weight: 600; font-size: .82rem; white-space: nowrap; }
    .devices { font-size: 1rem; }
    .devices td, .devices th { white-space: nowrap; }
    .mac, .octets, pre, .parts td, .value { font-family: ui-monospace, "SF Mono", Menlo, Consolas,
      "DejaVu Sans Mono", "Liberation Mono", monospace; font-size: .86rem; }
    .mac { font-weight: 400; color: var(--dim); white-space: nowrap; }
    .columns { display: grid; gap: 0 2rem; }
    .columns h3 { margin-top: 1rem; }
    @media (min-width: 56rem) { .columns { grid-template-columns: 1fr 1fr; } }
    .columns div { min-width: 0; }
    .stages { list-style: none; margin: 0; padding: 0; }
    .stages li { border-left: 4px solid; padding: .1rem 0 .1rem .8rem; margin-bottom: .5rem; }
    .stages li.open { border-left-style: dotted; }
    .stage strong { color: var(--fg); }
    .stages .value { color: var(--fg); }
    .answer { font-weight: 600; }
    .prediction .server .value { font-weight: 700; }
    .prediction th { font-weight: 600; white-space: nowrap; }
    .finding { border: 1px solid var(--line); border-left: .4rem solid; border-radius: .4rem;
      padding: .7rem .9rem; margin: .6rem 0; }
    .finding p { color: var(--fg); }
    .finding h4 { color: var(--fg); }
    .finding .origin { color: var(--dim); margin-top: .5rem; }
    .finding.bad { border-left-color: var(--bad); background: var(--bad-bg); }
    .finding.doubtful { border-left-color: var(--doubtful); background: var(--doubtful-bg); }
    .finding.note { border-left-color: var(--note); background: var(--note-bg); }
    .finding.bad .sign { color: var(--bad); } .finding.doubtful .sign { color: var(--doubtful); }
    .finding.note .sign { color: var(--note); }
    .ladder { margin: 0; }
    .panel { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem; margin: 0 0 .6rem; }
    .panel svg { display: block; width: 100%; min-width: 46rem; height: auto; }
    figcaption { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; color: var(--dim);
      font-size: .88rem; }
    .key { display: inline-flex; align-items: center; gap: .35rem; }
    svg text { fill: var(--fg); font-size: 13px; }
    svg .party { font-weight: 700; font-size: 13.5px; }
    svg .more { font-weight: 400; font-size: 12px; fill: var(--dim); }
    svg .lane { stroke: var(--line); stroke-width: 2; fill: none; }
    svg .unseen { stroke-dasharray: 2 6; }
    svg .fold { fill: var(--bg); }
    svg .folded { stroke-dasharray: 1 5; stroke: var(--dim); }
    svg .pause { fill: var(--dim); font-style: italic; }
    svg .time, svg .number { font-variant-numeric: tabular-nums; fill: var(--dim); }
    svg .number { fill: var(--link); }
    svg a .number { text-decoration: underline; }
    svg .tag { fill: var(--tag); }
    svg .tag-text { font-size: 11.5px; font-weight: 600; }
    svg .detail { fill: var(--dim); font-size: 12.5px; }
    svg .label, svg .pause.label { paint-order: stroke; stroke: var(--bg); stroke-width: 5px;
      stroke-linejoin: round; }
    svg .label { font-weight: 600; }
    svg .mark { font-size: 14px; }
    svg .mark.bad { fill: var(--bad); } svg .mark.doubtful { fill: var(--doubtful); }
    svg .mark.note { fill: var(--note); }
    svg .hit { fill: transparent; }
    svg .step.bad .hit { fill: var(--bad-bg); }
    svg .step.doubtful .hit { fill: var(--doubtful-bg); }
    svg .step.bad .label { stroke: var(--bad-bg); }
    svg .step.doubtful .label { stroke: var(--doubtful-bg); }
    svg a:hover .hit, svg a:focus .hit { fill: var(--hover); }
    svg .step:target .hit { fill: var(--target); }
    svg a { color: inherit; }
    svg a:focus { outline: none; }
    svg a:focus-visible .hit { stroke: var(--link); stroke-width: 2; }
    .step { color: var(--tcp); }
    .wire { stroke: currentColor; stroke-width: 2; fill: none; }
    .head { fill: currentColor; stroke: currentColor; stroke-width: 1; }
    .hollow { fill: none; stroke-width: 2; }
    .start { fill: currentColor; }
    .ring { fill: none; stroke: currentColor; stroke-width: 1.5; }
    .k-dhcp, .k-dhcpv6 { color: var(--dhcp); } .k-dhcpv6 .wire { stroke-dasharray: 9 3; }
    .k-lldp, .k-cdp { color: var(--lldp); } .k-lldp .wire { stroke-dasharray: 7 4; }
    .k-cdp .wire { stroke-dasharray: 7 3 2 3; }
    .k-arp { color: var(--arp); } .k-arp .wire { stroke-dasharray: 3 3; }
    .k-icmp { color: var(--tcp); } .k-icmp .wire { stroke-dasharray: 2 4; }
    .k-dns { color: var(--dns); } .k-ntp { color: var(--dns); }
    .k-ntp .wire { stroke-dasharray: 8 3 2 3; }
    .k-tcp { color: var(--tcp); } .k-tcp .wire { stroke-width: 1.3; }
    .k-tls { color: var(--tls); } .k-tls .wire { stroke-width: 3; }
    .k-http { color: var(--http); } .k-http .wire { stroke-width: 2.5; }
    .k-tftp { color: var(--tftp); } .k-tftp .wire { stroke-dasharray: 12 3; }
    .k-sip { color: var(--sip); } .k-ras { color: var(--sip); }
    .k-ras .wire { stroke-dasharray: 10 4 2 4; }
    .k-eapol { color: var(--eapol); } .k-eapol .wire { stroke-dasharray: 4 2; }
    .frame { border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .9rem;
      margin: .8rem 0; }
    .frame h3 { margin: 0 0 .2rem; }
    .frame:target, .finding:target { outline: 3px solid var(--link); outline-offset: 1px; }
    .parts { margin: .4rem 0; }
    .parts th { font-weight: 400; }
    .parts .number { text-align: right; color: var(--dim); width: 3.5rem; white-space: nowrap; }
    .parts thead th:first-child, .parts thead th:nth-child(2) { text-align: right; }
    .parts tbody th { width: 16rem; }
    .lines, .octets { white-space: pre-wrap; }
    .parts .marked { background: var(--doubtful-bg); }
    pre { overflow-x: auto; margin: .4rem 0; line-height: 1.35; }
    mark { background: var(--mark); color: inherit; }
    summary { cursor: pointer; color: var(--link); font-size: .9rem; }
    .places { font-size: .9rem; color: var(--dim); }
    footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .6rem; }
    @media (max-width: 40rem) {
      body { padding: .8rem .7rem 2rem; }
      h1 { font-size: 1.2rem; }
      .verdict { padding: .8rem; gap: .6rem; }
      .parts thead { display: none; }
      .parts tr { display: grid; grid-template-columns: 3rem 3rem 1fr;
        border-bottom: 1px solid var(--line); padding: .25rem 0; }
      .parts td, .parts th { border: 0; padding: .1rem .3rem; }
      .parts .number { width: auto; }
      .parts tbody th { width: auto; font-weight: 600; }
      .parts td:last-child { grid-column: 1 / -1; }
    }
    @media print {
      :root { color-scheme: light;
        --bg: #ffffff; --panel: #ffffff; --fg: #000000; --dim: #444444; --line: #b8bec8;
        --link: #000000; --good: #0d5a2e; --good-bg: #ffffff; --doubtful: #6e4500;
        --doubtful-bg: #ffffff; --bad: #9a1510; --bad-bg: #ffffff; --note: #2c4268;
        --note-bg: #ffffff; --tag: #e6e9ee; --mark: #ffe08a; --target: #ffffff;
        --dhcp: #1450b8; --lldp: #7a37b5; --arp: #0c7280; --dns: #96530a; --http: #14703c;
        --tls: #47710c; --sip: #a82476; --tcp: #444c58; --tftp: #73620a; --eapol: #9c3f20; }
      @page { size: A4; margin: 14mm 12mm; }
      html { font-size: 9.5pt; }
      body { max-width: none; padding: 0; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .phone ~ .phone, .frames { break-before: page; }
      h2, h3, h4 { break-after: avoid; }
      .finding, .panel, .stages li, tr, .verdict, figcaption { break-inside: avoid; }
      .columns { grid-template-columns: 1fr 1fr; }
      .scroll { overflow: visible; }
      .panel { padding: 0; border: 0; }
      .panel svg { min-width: 0; max-height: 250mm; }
      .devices td, .devices th { white-space: normal; }
      details, .screen { display: none; }
      .frame { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: .4rem 0; }
      .frame:target, .finding:target { outline: none; }
      th, td { padding: .22rem .45rem; }
      h2 { margin-top: 1.6rem; }
      .parts tbody th { width: 42mm; }
    }

    """
}
