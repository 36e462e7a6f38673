import Testing

@testable import ssonar

@Suite struct AliasEstimateTests {
  /// Each list holds the one before it nine times: 9^9 values in a few hundred octets.
  private static let laughs = """
    a: &a [x, x, x, x, x, x, x, x, x]
    b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
    c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
    d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
    e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
    f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]
    g: &g [*f, *f, *f, *f, *f, *f, *f, *f, *f]
    h: &h [*g, *g, *g, *g, *g, *g, *g, *g, *g]
    """

  @Test func `what multiplies is refused before it is composed`() {
    #expect(AliasEstimate(Self.laughs).isTooMuch)
    #expect(throws: ScenarioError.self) { try ScenarioReader.read(Self.laughs + "\n? *h\n: 1\n") }
  }

  @Test func `anchors that nobody uses do not hide it`() {
    let idle = (0..<200).map { "z\($0): &z\($0) 1\n" }.joined()
    #expect(AliasEstimate(idle + Self.laughs).isTooMuch)
    #expect(!AliasEstimate(idle).isTooMuch)
  }

  @Test func `two aliases an anchor are enough where there are many`() {
    let doubling =
      "a0: &a0 x\n"
      + (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    #expect(AliasEstimate(doubling).isTooMuch)
  }

  @Test func `a value that is used again is none`() {
    let text = """
      site: &site HTTPSRVR=192.0.2.1
      one: *site
      two: [*site, *site]
      dial: "SET DIALPLAN *xx|*1 & more"
      """
    let estimate = AliasEstimate(text)
    #expect(estimate.anchors == 1)
    #expect(estimate.aliases == 4, "what stands in a text counts too: *xx")
    #expect(!estimate.isTooMuch)
  }
}
