import Framing
import LLDP
import Wire

extension PhoneCase {
  /// Link: what the switch port said of itself by LLDP.
  var linkStage: StageResult {
    guard let last = announcements.last else {
      guard let own = device.advertisements.elements.last else {
        return StageResult(
          .link, .notSeen,
          value: isPortAmbiguous
            ? "several switch ports were heard; which is its own is unknown" : nil)
      }
      return StageResult(
        .link, .pass, value: "the phone sends LLDP; no switch was heard", source: "lldp",
        frames: [own.first.number, own.last.number])
    }
    let name = last.unit.systemName?.printable ?? last.sender.description
    let port = last.unit.portID.map { ", port \($0.identifier)" } ?? ""
    return StageResult(
      .link, .pass, value: "\(name)\(port)", source: "lldp",
      frames: [announcements[0].first.number, last.last.number])
  }
}
