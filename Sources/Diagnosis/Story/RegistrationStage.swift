import Framing

extension PhoneCase {
  /// Registration: what the call server said.
  var registrationStage: StageResult {
    let attempts = device.activity.registrations.elements
    guard let last = attempts.last else { return StageResult(.registration, .notSeen) }
    let name = last.signalling == .sip ? "SIP" : "H.323"
    let frames = attempts.suffix(3).flatMap {
      [$0.asked.first.number] + $0.answers.map(\.frame.number)
    }
    guard let answer = attempts.flatMap(\.answers).last else {
      return StageResult(
        .registration, last.asked.isOverdue ? .fail : .notSeen,
        value: "\(last.server.address) does not answer \(last.request)", source: name,
        frames: frames)
    }
    let text =
      "\(last.server.address): \(answer.status == 200 ? "" : "\(answer.status) ")\(answer.text)"
    // A password is asked for: the next REGISTER brings it.
    let isChallenge = answer.status == 401 || answer.status == 407
    return StageResult(
      .registration,
      answer.status < 300 ? .pass : isChallenge ? .notSeen : .fail,
      value: text, source: name, frames: frames)
  }

  /// Every final answer of its call servers, in order.
  public var registrationStatuses: [Int] {
    device.activity.registrations.elements.flatMap(\.answers).sorted {
      $0.frame.number < $1.frame.number
    }.map(\.status)
  }
}
