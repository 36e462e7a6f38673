import Discovery
import Wire

extension RunComparison {
  func write(to text: inout TextWriter) {
    text.line()
    text.line("Compared with the phone of the capture: \(agreeing.counting("step")) the same")
    for departure in departures {
      let place = departure.frame.map { " (frame \($0))" } ?? ""
      text.wrapped(
        "\(departure.step): \(departure.detail)\(place)",
        head: "  " + departure.kind.rawValue.padded(to: 17) + " ")
    }
  }

  func write(to json: inout JSONWriter) {
    json.field("agreeing", agreeing)
    json.array("departures") { json in
      for departure in departures {
        json.object { json in
          json.field("kind", departure.kind.rawValue)
          json.field("step", departure.step)
          json.field("detail", departure.detail)
          json.field("frame", departure.frame)
        }
      }
    }
  }
}
