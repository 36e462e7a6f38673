import Diagnosis
import Discovery
import Framing
import SSON
import Wire

extension ScenarioReader {
  private static let phoneKeys = [
    "name", "family", "mac", "count", "model", "serial", "software", "parameters", "first-start",
    "login", "user", "starts", "spread", "expects",
  ]

  static func phone(_ value: ScenarioValue) throws(ScenarioError) -> ScenarioPhone {
    let mapping = try value.mapping(phoneKeys)
    let family = try mapping.required("family", "the family of the phone").read(
      "one of \(PhoneProfile.all.map(\.family.rawValue).joined(separator: ", "))"
    ) { name in PhoneProfile.all.first { $0.family.rawValue == name } }
    var phone = ScenarioPhone(
      try mapping.required("name", "what the phone is called").text(), family,
      mac: try mapping.required("mac", "its MAC address, or the first of the group's").mac())
    if let count = mapping["count"] { phone.count = try count.number(1...Scenario.mostPhones) }
    if let model = mapping["model"] { phone.model = try model.text() }
    if let serial = mapping["serial"] { phone.serialNumber = try serial.text() }
    if let software = mapping["software"] { phone.software = try software.text() }
    for (name, value) in try mapping["parameters"]?.pairs("values by parameter") ?? [] {
      let text = try value.text()
      do throws(PhoneParameterError) {
        try phone.parameters.set(SSONName(name), to: text)
      } catch {
        throw value.error("\(error)")
      }
    }
    if let flag = mapping["first-start"] { phone.isFirstStart = try flag.flag() }
    if let flag = mapping["login"] { phone.hasLogin = try flag.flag() }
    if let user = mapping["user"] { phone.user = try self.user(user) }
    if let starts = mapping["starts"] { phone.starts = try starts.span() }
    if let spread = mapping["spread"] { phone.spread = try spread.span() }
    if let expects = mapping["expects"] { phone.expectations = try expectations(expects) }
    return phone
  }

  private static func user(_ value: ScenarioValue) throws(ScenarioError) -> UserScript {
    let mapping = try value.mapping(["des", "code", "file-server"])
    var script = UserScript()
    if let key = mapping["des"] {
      script.enrollment = try key.read("yes, no or timeout") { text in
        switch text {
        case "yes": .some(.yes)
        case "no": .some(.no)
        case "timeout": .some(nil)
        default: nil as PhoneKey??
        }
      }
    }
    if let code = mapping["code"] { script.enrollmentCode = try code.text() }
    if let server = mapping["file-server"] {
      script.fileServer = try server.read("an address, a name or a URL") {
        FileServer(address: $0) == nil ? nil : $0
      }
    }
    return script
  }

  private static let verdicts = ["provisioned", "not provisioned", "incomplete"]

  private static func expectations(
    _ value: ScenarioValue
  ) throws(ScenarioError) -> ScenarioExpectations {
    let known = ["verdict", "findings"] + RunExpectation.names
    var result = ScenarioExpectations()
    for (name, value) in try value.pairs("what the phone must come to") {
      switch name {
      case "verdict":
        result.verdict = try value.read("one of \(verdicts.joined(separator: ", "))") {
          verdicts.contains($0) ? $0 : nil
        }
      case "findings":
        result.findings = try value.map { value throws(ScenarioError) in
          try value.read("the id of a rule, or the number of a failure such as F04") {
            isFinding($0) ? $0 : nil
          }
        }
      default:
        guard let expectation = RunExpectation("\(name)=\(try value.text())") else {
          let near = name.uppercased().nearest(among: known).map { "; did you mean '\($0)'?" }
          throw value.error(
            "nothing to expect" + (near ?? "; known are \(known.joined(separator: ", "))"))
        }
        result.outcome.append(expectation)
      }
    }
    return result
  }

  private static func isFinding(_ text: String) -> Bool {
    RuleCatalog.descriptions.contains { $0.id == text || $0.references.contains(text) }
  }

  // MARK: - Faults

  /// A name, or a mapping with the name under `fault` and what belongs to it.
  static func fault(_ value: ScenarioValue) throws(ScenarioError) -> ScenarioFault {
    if value.word != nil { return ScenarioFault(try kind(value, nil)) }
    let mapping = try value.mapping(
      ["fault", "vlan", "by", "server", "how", "to", "address", "count"])
    let kind = try kind(mapping.required("fault", "the name of the fault"), mapping)
    return ScenarioFault(kind, on: try mapping["vlan"]?.vlan())
  }

  private static func kind(
    _ value: ScenarioValue, _ mapping: ScenarioMapping?
  ) throws(ScenarioError) -> ScenarioFault.Kind {
    let name = try value.text("the name of a fault")
    func need(_ key: String, _ expected: String) throws(ScenarioError) -> ScenarioValue {
      guard let mapping else { throw value.error("'\(name)' needs '\(key)': \(expected)") }
      return try mapping.required(key, expected)
    }
    switch name {
    case "no-lease-time": return .noLeaseTime
    case "silent-vlan": return .silentVLAN
    case "delay": return .delay(try need("by", "a time").span())
    case "wrong-server": return .wrongServer(try need("server", "its address or name").text())
    case "duplicate-option-242": return .duplicateSiteOption
    case "split-option-242": return .splitSiteOption
    case "damaged-option-242":
      return .damagedSiteOption(try need("how", "how it is damaged").choice())
    case "no-option-242": return .noSiteOption
    case "nak": return .nak
    case "wrong-vlan": return .wrongVLAN(try need("to", "a VLAN").vlan())
    case "two-servers":
      return .twoServers(try need("address", "the second server's IPv4 address").address())
    case "exhausted-pool": return .exhaustedPool
    case "relay-doubles-option-82": return .relayDoublesOption82
    case "no-lldp": return .noLLDP
    case "dead-gateway": return .deadGateway
    case "duplicate-address":
      return .duplicateAddress(try mapping?["count"]?.number(1...1000) ?? 1)
    default:
      let names = ScenarioFault.Kind.names
      let near = name.nearest(among: names).map { "; did you mean '\($0)'?" }
      throw value.error(
        "'\(name)' is no fault" + (near ?? "; known are \(names.joined(separator: ", "))"))
    }
  }
}
