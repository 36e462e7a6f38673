/// Where a simulated phone and the phone of the capture went different ways, for a report.
public struct RunDepartures: Sendable {
  /// Steps that both took.
  public let agreeing: Int
  public let departures: [(kind: String, step: String, detail: String, frame: Int?)]

  public init(
    agreeing: Int, departures: [(kind: String, step: String, detail: String, frame: Int?)]
  ) {
    self.agreeing = agreeing
    self.departures = departures
  }

  func write(to text: inout TextWriter) {
    text.line()
    text.line("Compared with the phone of the capture: \(agreeing.counting("step")) the same")
    for (kind, step, detail, frame) in departures {
      let place = frame.map { " (frame \($0))" } ?? ""
      text.wrapped(
        "\(step): \(detail)\(place)",
        head: "  \(kind)" + String(repeating: " ", count: max(1, 18 - kind.count)))
    }
  }

  func write(to json: inout JSONWriter) {
    json.field("agreeing", agreeing)
    json.array("departures") { json in
      for (kind, step, detail, frame) in departures {
        json.object { json in
          json.field("kind", kind)
          json.field("step", step)
          json.field("detail", detail)
          json.field("frame", frame)
        }
      }
    }
  }
}
