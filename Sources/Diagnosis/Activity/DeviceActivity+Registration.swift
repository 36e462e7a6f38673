import Framing
import Services
import Wire

extension DeviceActivity {
  /// A SIP message of the device or of its call server; only REGISTER tells of a start-up.
  mutating func note(
    _ message: SIPMessage, isOwn: Bool, server: Endpoint, vlan: VLANID, at frame: FrameStamp
  ) {
    guard let sequence = message.sequence, sequence.method.printable == "REGISTER",
      let call = message.callID?.printable
    else { return }
    let key = "\(call) \(sequence.number)"
    guard let status = message.status else {
      guard isOwn else { return }
      ask(
        .sip, "REGISTER", server, key: key, hasLogin: message.hasAuthorization, vlan: vlan,
        at: frame)
      return
    }
    // Provisional answers (1xx) are not the last word.
    guard !isOwn, status >= 200 else { return }
    answer(
      key, status: Int(status), text: message.reasonPhrase?.printable ?? "",
      isStale: message.challenges.contains(where: \.isStale), at: frame)
  }

  /// A message of H.225 RAS.
  mutating func note(
    _ message: RASMessage, server: Endpoint, isOwn: Bool, vlan: VLANID, at frame: FrameStamp
  ) {
    let kind = message.kind
    // A request, its confirm and its reject are numbered in threes.
    let key = "RAS \(kind.rawValue / 3) \(message.sequence ?? 0)"
    switch kind {
    case .gatekeeperRequest, .registrationRequest:
      guard isOwn else { return }
      if let vendor = message.vendor { product = vendor }
      ask(.h323, kind.description, server, key: key, vlan: vlan, at: frame)
    case .gatekeeperConfirm, .registrationConfirm:
      answer(key, status: 200, text: kind.description, at: frame)
    case .gatekeeperReject, .registrationReject:
      let reason = message.reason.map { ": \($0)" } ?? ""
      answer(key, status: 403, text: kind.description + reason, at: frame)
    default: break
    }
  }

  private mutating func ask(
    _ signalling: RegistrationAttempt.Signalling, _ request: String, _ server: Endpoint,
    key: String, hasLogin: Bool = false, vlan: VLANID, at frame: FrameStamp
  ) {
    let isKnown = registrations.updateNewest {
      $0.key == key && $0.server == server
    } _: {
      $0.asked.append(frame)
    }
    guard !isKnown else { return }
    registrations.append(
      RegistrationAttempt(
        signalling: signalling, request: request, server: server, vlan: vlan, key: key,
        hasLogin: hasLogin, asked: FrameRun(frame)))
  }

  private mutating func answer(
    _ key: String, status: Int, text: String, isStale: Bool = false, at frame: FrameStamp
  ) {
    registrations.updateNewest {
      $0.key == key
    } _: { attempt in
      guard attempt.answers.count < RegistrationAttempt.mostAnswers else { return }
      attempt.answers.append(
        RegistrationAttempt.Answer(
          frame: frame, status: status, text: text, isStale: isStale))
    }
  }
}
