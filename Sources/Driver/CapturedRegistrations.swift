import Diagnosis
import Discovery
import Framing
import Wire

/// What the capture's call servers answered its phone.
struct CapturedRegistrations: Sendable {
  private let attempts: [RegistrationAttempt]
  private var asked: [String: Int] = [:]

  init(_ activity: DeviceActivity) {
    attempts = activity.registrations.elements
  }

  mutating func answers(to server: String, hasCredentials: Bool) -> [WorldAnswer] {
    let host = ServerText.host(of: server)
    let there = attempts.filter { $0.server.address.description == host }
    guard !there.isEmpty else {
      return [WorldAnswer(.unknown("nobody registers with \(WireText(host).printable)"))]
    }
    let answers = there.flatMap(\.answers).sorted { $0.frame.number < $1.frame.number }
    // Nobody answered: the phone waits as the capture's did.
    guard !answers.isEmpty else { return [] }
    let count = asked[host, default: 0]
    asked[host] = count + 1
    let answer = answers.indices.contains(count) ? answers[count] : answers[answers.count - 1]
    let said: RegistrationAnswer =
      switch answer.status {
      case 200..<300: .accepted
      case 401, 407: .challenged
      default: .refused
      }
    return [WorldAnswer(.heard(.registration(said)), after: .milliseconds(10))]
  }
}
