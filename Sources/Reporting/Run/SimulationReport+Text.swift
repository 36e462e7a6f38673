import Discovery
import Framing
import SSON
import Wire

extension SimulationReport {
  /// A line for each phone, and what the network saw.
  public func table(_ style: TextStyle) -> [UInt8] {
    var text = TextWriter(style)
    let order =
      phones.filter { $0.waited == nil || !$0.unmet.isEmpty }
      + phones.filter { $0.waited != nil && $0.unmet.isEmpty }
    text.line(
      Self.row("phone", "VLAN", "address", "file server", "waited", "ends"))
    for phone in order.prefix(Self.mostRows) {
      text.line(
        Self.row(
          WireText(phone.name).printable, phone.result.vlan.map { $0 == 0 ? "-" : "\($0)" } ?? "",
          phone.result.address?.description ?? "none", WireText(phone.file).printable,
          phone.waited?.secondsText ?? "", phone.result.shortEnding))
      for difference in phone.unmet { difference.write(to: &text) }
    }
    if order.count > Self.mostRows {
      text.line("and \(order.count - Self.mostRows) more")
    }
    text.line()
    writeSummary(to: &text)
    return text.takeBytes()
  }

  /// What the network saw, and for one phone what was expected otherwise.
  public func summary(_ style: TextStyle) -> [UInt8] {
    var text = TextWriter(style)
    text.line()
    writeSummary(to: &text)
    return text.takeBytes()
  }

  private func writeSummary(to text: inout TextWriter) {
    text.wrapped(
      "\(result.registered) of \(phones.count) phones registered in "
        + "\(result.duration.secondsText) of simulated time, seed \(seed)", head: "")
    if let wait = result.longestWait, phones.count > 1 {
      text.line("  the last waited \(wait.secondsText)")
    }
    text.wrapped(
      "\(result.framesOfPhones) frames of phones, \(result.framesOfNetwork) of the network, "
        + "\(result.lostFrames) lost; \(result.discoverCount) DISCOVERs, at most "
        + "\(result.mostDiscoversASecond) a second", head: "  ")
    let expected = phones.filter { !$0.unmet.isEmpty }.count
    if expected > 0 {
      text.line("  \(expected) of them otherwise than expected")
    }
  }

  private static func row(
    _ name: String, _ vlan: String, _ address: String, _ file: String, _ waited: String,
    _ ending: String
  ) -> String {
    "\(name.padded(to: 16)) \(vlan.padded(to: 4)) \(address.padded(to: 15)) "
      + "\(file.padded(to: 22)) \(waited.padded(to: 11)) \(ending)"
  }
}

extension RunResult {
  /// In a few words.
  var shortEnding: String {
    switch ending {
    case .operational: "operational"
    case .waitsForUser(let prompt): "asks: \(prompt.rawValue)"
    case .unanswerable: "unanswerable"
    case .stopped: "stopped"
    case .timeOver, .quiet: state.rawValue
    }
  }
}
