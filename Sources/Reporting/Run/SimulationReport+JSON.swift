import Discovery
import Framing
import Wire

extension SimulationReport {
  /// The whole as one object.
  public var document: [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.field("schema", DiagnosisReport.schema)
      json.field("scenario", WireText(name).printable)
      json.field("seed", "\(seed)")
      json.array("phones") { json in
        for phone in phones { json.object { Self.write(phone, to: &$0) } }
      }
      json.object("network") { writeNetwork(to: &$0) }
    }
    json.endLine()
    return json.takeBytes()
  }

  /// A line of NDJSON for each phone, and one for the network.
  public var lines: [UInt8] {
    var bytes: [UInt8] = []
    for phone in phones {
      var json = JSONWriter(.compact)
      json.object { json in json.object("phone") { Self.write(phone, to: &$0) } }
      json.endLine()
      bytes += json.takeBytes()
    }
    var json = JSONWriter(.compact)
    json.object { json in json.object("network") { writeNetwork(to: &$0) } }
    json.endLine()
    return bytes + json.takeBytes()
  }

  private static func write(_ phone: Phone, to json: inout JSONWriter) {
    json.field("name", WireText(phone.name).printable)
    json.field("mac", phone.mac)
    json.field("state", phone.result.state.rawValue)
    json.field("ending", phone.result.shortEnding)
    json.field("vlan", phone.result.vlan.map { Int($0) })
    json.field("address", phone.result.address?.description)
    json.field("waitedNanoseconds", phone.waited.map { Int($0.wholeNanoseconds) })
    json.array("unmet") { json in
      for difference in phone.unmet { difference.write(to: &json) }
    }
  }

  private func writeNetwork(to json: inout JSONWriter) {
    json.field("registered", result.registered)
    json.field("nanoseconds", Int(result.duration.wholeNanoseconds))
    json.field("longestWaitNanoseconds", result.longestWait.map { Int($0.wholeNanoseconds) })
    json.field("framesOfPhones", result.framesOfPhones)
    json.field("framesOfNetwork", result.framesOfNetwork)
    json.field("lostFrames", result.lostFrames)
    json.field("discovers", result.discoverCount)
    json.field("mostDiscoversASecond", result.mostDiscoversASecond)
  }
}
