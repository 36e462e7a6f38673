import Discovery
import LivePcap

/// What came of answering, in numbers.
struct AnswerSummary {
  var tally = LabTally()
  /// Frames that were not looked at: more answers would have been sent than are allowed.
  var overRate = 0
  /// Frames that could not be sent, or waited with too many others.
  var unsent = 0
  var statistics = LiveStatistics()

  /// By their names in JSON.
  var counts: [(String, Int)] {
    [
      ("messages", tally.messages), ("ignored", tally.ignored), ("offers", tally.offers),
      ("acknowledgements", tally.acknowledgements), ("refusals", tally.refusals),
      ("arpAnswers", tally.arpAnswers), ("lldpUnits", tally.lldpUnits), ("overRate", overRate),
      ("unsent", unsent), ("droppedByKernel", statistics.droppedByKernel),
    ]
  }

  var sentence: String {
    var text =
      "\(tally.messages) DHCP messages heard, \(tally.ignored) of clients that are no phones; "
      + "\(tally.offers) OFFER, \(tally.acknowledgements) ACK, \(tally.refusals) NAK, "
      + "\(tally.arpAnswers) ARP and \(tally.lldpUnits) LLDP frames"
    if overRate > 0 { text += "; \(overRate) frames over the rate" }
    if unsent > 0 { text += "; \(unsent) frames not sent" }
    if statistics.droppedByKernel > 0 {
      text += "; \(statistics.droppedByKernel) frames dropped by the kernel"
    }
    return text
  }
}
