/// The text of `Captures/README.md`: what each capture shows.
public enum CaptureIndex {
  public static var text: String {
    introduction + section("healthy", CaptureCatalogue.healthy, healthyText)
      + section("rules", CaptureCatalogue.rules, rulesText)
      + section("start-ups", CaptureCatalogue.startUps.map(\.capture), startUpsText)
      + section("malformed", CaptureCatalogue.malformed, malformedText) + expectedText
  }

  private static func section(
    _ title: String, _ scenes: [CaptureScene], _ text: String
  ) -> String {
    let rows = scenes.sorted { $0.path < $1.path }
      .map { "| [\($0.path.dropFirst(title.count + 1))](\($0.path)) | \($0.shows) |\n" }
    return "## \(title)\n\n\(text)\n| Capture | What it shows |\n|---|---|\n\(rows.joined())\n"
  }

  private static let introduction = """
    # Captures

    Start-ups of Avaya phones for tests, for trying commands, and for other decoders: what works,
    what goes wrong in the field, and what decoders fell over.

    None was recorded. Each is composed by a function in `Tests/CaptureScenes`, from the encoders of
    this package where they can make it and by hand where the point is that nobody should, and
    written by `tools/make-captures`, as is this page; a test holds the files against the
    functions. All play on 2026-01-05 from 08:00:00 UTC at one example site: a data VLAN
    (192.0.2.0/24), a voice VLAN 20 (198.51.100.0/24), and servers behind a router (203.0.113.0/24).
    Phones have Avaya's MAC prefixes and invented endings, everything else locally administered
    addresses; names end in example.com, but for des.avaya.com, which the phones have built in.
    Nothing identifies a real site. What the phones send is as
    the public documents describe it, and plausible where these are silent: no capture proves how a
    phone behaves.

    The captures may be used freely under the licence of the project.


    """

  private static let healthyText = """
    Start-ups that work, one for each family of phones and each source of configuration. No rule
    fires on any of them.

    """

  private static let rulesText = """
    For each rule of `ssonar rules` a folder with its id: `fires-…` sets the rule off, `near-miss-…`
    resembles it and does not. Other rules may have something to say as well.

    """

  private static let startUpsText = """
    Whole start-ups from link up to registration, or to where they fail: `f01-…` shows what the list
    of field failures calls F01, `odd-…` works although something is unusual, the others are ordinary
    ones of each family. Beside each capture `NAME.truth.json` says what is true of it, as its scene
    states it: the phone, the verdict, the VLAN it used, its servers, the files with their status,
    the registration, and the failure with the numbers that may be named as the root cause (none if
    it does no harm). `tools/score` holds `ssonar diagnose` against these truths.

    """

  private static let malformedText = """
    The smallest frames for bugs of other programs, named for the bug: a CVE or advisory, an issue,
    or a number B-… for habits that have none. Some are harmful: do not put them on a network with
    devices that you need.

    """

  private static let expectedText = """
    ## expected

    What the commands say about the captures: `<path>.txt` and `<path>.json` are `ssonar diagnose` in
    its two formats, `<path>.decode.txt` is `ssonar decode`. They are written by
    `tools/update-goldens` only, and read by a person whenever they change.

    """
}
