import Framing
import SSON
import Services
import Wire

/// 802.1X, which comes before everything else: state AUTH of section 1.2 of the facts about the
/// phones.
extension PhoneMachine {
  /// Begins with 802.1X where the supplicant is on, else with the next layer.
  mutating func startAccess(at now: Moment) -> [Action] {
    let behaviour = configuration.profile.behaviour.supplicant
    supplicant = SupplicantMachine(
      .init(mac: configuration.mac, behaviour: behaviour, seed: configuration.seed))
    let isOn = parameters.number(.supplicant).map { $0 != 0 } ?? behaviour.isOn.value
    guard isOn else { return startLayer2(at: now) }
    return enter(.authentication) + perform(supplicant.handle(.start, at: now), at: now)
  }

  mutating func perform(_ actions: [SupplicantMachine.Action], at now: Moment) -> [Action] {
    actions.flatMap { action -> [Action] in
      switch action {
      case .send(let frame):
        [
          .send(
            PhoneFrame(.eapol(frame), to: PhoneFrame.accessGroup, from: configuration.mac))
        ]
      case .finished:
        // Later exchanges change nothing on the phone.
        state == .authentication ? startLayer2(at: now) : []
      case .wake(let time): [wake(at: time, .access)]
      case .cancelTimer: cancel(.access)
      case .log(let entry): [.log(entry)]
      }
    }
  }
}
