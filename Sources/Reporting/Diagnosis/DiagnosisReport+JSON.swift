import DHCP
import Diagnosis
import Discovery
import Framing
import LLDP
import SSON
import Wire

extension DiagnosisReport {
  /// The whole report as one JSON object, described by the JSON Schema in the repository.
  public func json(_ style: JSONWriter.Style = .indented) -> [UInt8] {
    var bytes: [UInt8] = []
    json(style) { bytes += $0 }
    return bytes
  }

  /// The same piece by piece.
  public func json(
    _ style: JSONWriter.Style = .indented, _ write: ([UInt8]) throws -> Void
  ) rethrows {
    var json = JSONWriter(style)
    try json.object { json in try writeFields(to: &json) { try write($0.takeBytes()) } }
    json.endLine()
    try write(json.takeBytes())
  }

  /// What stands in that object.
  public func writeFields(to json: inout JSONWriter) {
    writeFields(to: &json) { _ in }
  }

  /// The same; `pause` is called behind each device.
  private func writeFields(
    to json: inout JSONWriter, pause: (inout JSONWriter) throws -> Void
  ) rethrows {
    json.field("schema", Self.schema)
    json.object("source", write(source:))
    try json.array("devices") { json in
      for story in diagnosis.stories {
        story.write(to: &json)
        try pause(&json)
      }
    }
    json.field("findings", [String]())
  }

  /// One JSON object a line: the source, then each device.
  public func ndjson(_ write: ([UInt8]) throws -> Void) rethrows {
    var json = JSONWriter(.compact)
    json.object { json in
      json.field("schema", Self.schema)
      json.object("source", self.write(source:))
    }
    json.endLine()
    try write(json.takeBytes())
    try diagnosis.stories.forEach { story in
      var json = JSONWriter(.compact)
      json.object { json in
        json.field("schema", Self.schema)
        json.object("device", story.writeFields)
      }
      json.endLine()
      return json.takeBytes()
    } _: {
      try write($0)
    }
  }

  private func write(source json: inout JSONWriter) {
    json.field("files", files.map { WireText($0).printable })
    json.field("frames", diagnosis.timeline.frames)
    if let duration = diagnosis.timeline.duration {
      json.key("duration")
      json.value(duration)
    }
    json.field("notes", notes)
  }
}

extension DeviceStory {
  func write(to json: inout JSONWriter) {
    json.object(writeFields)
  }

  func writeFields(to json: inout JSONWriter) {
    json.field("mac", device.mac.description)
    json.field("kind", kind.rawValue)
    json.field("hostName", device.hostName?.printable)
    json.field("model", device.model?.printable)
    if let phone { write(phone, to: &json) }
    json.field("verdict", verdict?.rawValue)
    if !stages.isEmpty {
      json.array("stages") { json in
        for stage in stages { stage.write(to: &json) }
      }
    }
    if let phone {
      writeVLAN(phone, to: &json)
      writeServers(to: &json)
      writeDownloads(phone, to: &json)
      writeFiles(phone, to: &json)
      writeRegistration(phone, to: &json)
      write(phone.prediction, to: &json)
    }
    writeLease(to: &json)
    writeService(to: &json)
    json.array("findings") { json in
      for finding in findings { finding.write(to: &json) }
    }
  }

  private func write(_ phone: PhoneCase, to json: inout JSONWriter) {
    json.field("profile", phone.profile?.family.rawValue)
    json.object(
      "identification",
      { json in
        json.field("maker", phone.identification.maker == .avaya ? "avaya" : "other")
        json.field("confidence", phone.identification.confidence.rawValue)
        json.field("evidence", phone.identification.evidence.map(\.description))
      })
    if phone.profile != nil { json.field("siteOptionNumber", phone.siteOption) }
  }

  private func writeVLAN(_ phone: PhoneCase, to json: inout JSONWriter) {
    json.object(
      "vlan",
      { json in
        json.field("used", phone.usedVLAN?.rawValue)
        json.field("lldp", phone.voicePolicy?.policy.vlan.rawValue)
        json.field("siteOption", phone.siteOptionVLAN?.rawValue)
      })
  }

  /// The addresses a client was given.
  private func writeLease(to json: inout JSONWriter) {
    guard let lease else { return }
    let message = lease.message
    json.object(
      "lease",
      { json in
        json.field("address", message.header.yourAddress?.description)
        json.field("server", message.serverIdentifier?.description)
        json.field("seconds", message.leaseTime)
        json.field("mask", message.subnetMask?.description)
        if let routers = message.routers { json.field("router", routers.map(\.description)) }
        if let servers = message.domainNameServers { json.field("dns", servers.map(\.description)) }
        json.field("domain", message.domainName?.printable)
        json.field("vlan", lease.vlan.rawValue)
        json.field("frame", lease.frame.number)
      })
  }

  private func writeService(to json: inout JSONWriter) {
    guard let served = device.served else { return }
    json.object(
      "dhcpServer",
      { json in
        json.field("identifiers", served.identifiers.sorted().map(\.description))
        json.field("vlans", served.vlans.sorted().map { Int($0.rawValue) })
        json.field("offers", served.offers)
        json.field("acknowledgements", served.acknowledgements)
        json.field("refusals", served.refusals)
        if served.isRelayed { json.field("relayed", true) }
      })
  }

  /// What the phone ends up with: lists for servers, text for the rest.
  private func writeServers(to json: inout JSONWriter) {
    json.object(
      "servers",
      { json in
        for server in servers {
          let name = server.parameter.printable
          if server.value.count > 1 || SSONParameter.named(server.parameter)?.form.isList == true {
            json.field(name, server.value)
          } else {
            json.field(name, server.value.first)
          }
        }
      })
  }

  private func writeDownloads(_ phone: PhoneCase, to json: inout JSONWriter) {
    json.array("downloads") { json in
      for download in phone.downloads {
        json.object { json in
          json.field("url", download.url)
          json.field("status", download.status)
          json.field("role", download.role.rawValue)
          if download.isInferred { json.field("inferred", true) }
          json.field("frames", download.frames)
        }
      }
    }
  }

  private func writeRegistration(_ phone: PhoneCase, to json: inout JSONWriter) {
    let attempts = phone.device.activity.registrations.elements
    guard let last = attempts.last else { return }
    json.object(
      "registration",
      { json in
        json.field("protocol", last.signalling.rawValue)
        json.field("server", last.server.description)
        json.field("statuses", phone.registrationStatuses)
        json.field(
          "frames", attempts.flatMap { [$0.asked.first.number] + $0.answers.map(\.frame.number) })
      })
  }

  private func write(_ prediction: Prediction, to json: inout JSONWriter) {
    json.array("prediction") { json in
      for parameter in prediction.parameters {
        json.object { json in
          json.field("parameter", parameter.parameter.printable)
          json.field("value", parameter.value)
          json.field("source", parameter.source.description)
          json.field("frame", parameter.frame)
          json.field("confidence", parameter.confidence.rawValue)
          json.field("rule", parameter.rule)
          json.array("losers") { json in
            for loser in parameter.losers {
              json.object { json in
                json.field("value", loser.value)
                json.field("source", loser.source.description)
                json.field("frame", loser.frame)
              }
            }
          }
        }
      }
    }
  }
}

extension StageResult {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("stage", stage.rawValue)
      json.field("status", status.rawValue)
      json.field("value", value)
      json.field("source", source)
      json.field("frames", frames)
    }
  }
}

extension Finding {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("rule", rule.id)
      json.field("severity", severity.rawValue)
      json.field("stage", stage.rawValue)
      json.field("rootCause", isRootCause)
      json.field("followsFrom", followsFrom?.id)
      json.field("message", message)
      json.field("remedy", remedy)
      json.field("references", rule.references)
      json.array("evidence") { json in
        for piece in evidence {
          json.object { json in
            json.field("frame", piece.frame)
            if let octets = piece.octets {
              json.field("octets", octets)
            }
          }
        }
      }
    }
  }
}
