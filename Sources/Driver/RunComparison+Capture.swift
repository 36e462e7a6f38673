import DHCP
public import Diagnosis
public import Discovery
import Wire

extension RunComparison {
  /// More steps than a start-up has are not compared.
  private static let mostSteps = 256
  /// Waiting times may differ by so much, or by a quarter, before it is told.
  private static let tolerance = Duration.seconds(2)

  /// Holds the phone of a capture against what the simulated one did.
  public init(_ phone: PhoneCase, run: [RunEntry]) {
    self.init()
    let real = Array(ReplayStep.steps(of: phone.device).prefix(Self.mostSteps))
    let simulated = Array(run.lazy.compactMap { ReplayStep($0) }.prefix(Self.mostSteps))
    var before: (real: ReplayStep, simulated: ReplayStep)?
    var toldOptions: Set<String> = []
    for pair in Self.aligned(real, simulated) {
      switch pair {
      case (let real?, let simulated?):
        agreeing += 1
        compareTimes(real, simulated, after: before)
        compareOptions(real, simulated, told: &toldOptions)
        before = (real, simulated)
      case (let real?, nil):
        departures.append(
          Departure(
            .onlyPhone, real.action, "the profile does not foresee it here", frame: real.frame))
      case (nil, let simulated?):
        departures.append(
          Departure(
            .onlyProfile, simulated.action, "the phone does not do it here", frame: nil))
      case (nil, nil): break
      }
    }
  }

  // MARK: - Parts

  /// The longest common order of both, with what stands between (longest common subsequence).
  private static func aligned(
    _ left: [ReplayStep], _ right: [ReplayStep]
  ) -> [(ReplayStep?, ReplayStep?)] {
    var length = Array(
      repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in left.indices.reversed() {
      for j in right.indices.reversed() {
        length[i][j] =
          left[i].action == right[j].action
          ? length[i + 1][j + 1] + 1 : max(length[i + 1][j], length[i][j + 1])
      }
    }
    var pairs: [(ReplayStep?, ReplayStep?)] = []
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      if i < left.count, j < right.count, left[i].action == right[j].action {
        pairs.append((left[i], right[j]))
        (i, j) = (i + 1, j + 1)
      } else if j == right.count || (i < left.count && length[i + 1][j] >= length[i][j + 1]) {
        pairs.append((left[i], nil))
        i += 1
      } else {
        pairs.append((nil, right[j]))
        j += 1
      }
    }
    return pairs
  }

  private mutating func compareTimes(
    _ real: ReplayStep, _ simulated: ReplayStep,
    after before: (real: ReplayStep, simulated: ReplayStep)?
  ) {
    // Only repetitions: how long an answer takes is not the phone's doing.
    guard let before, before.real.action == real.action, let end = real.time,
      let start = before.real.time, let simulatedEnd = simulated.time,
      let simulatedStart = before.simulated.time
    else { return }
    let (waited, foreseen) = (end - start, simulatedEnd - simulatedStart)
    let difference = waited > foreseen ? waited - foreseen : foreseen - waited
    guard difference > max(Self.tolerance, foreseen / 4) else { return }
    departures.append(
      Departure(
        .timing, real.action,
        "repeated after \(Self.seconds(waited)), the profile after \(Self.seconds(foreseen))",
        frame: real.frame))
  }

  private static func seconds(_ duration: Duration) -> String {
    let tenths = duration.wholeNanoseconds / 100_000_000
    return "\(tenths / 10).\(tenths % 10) s"
  }

  /// Each difference is told once for a kind of message.
  private mutating func compareOptions(
    _ real: ReplayStep, _ simulated: ReplayStep, told: inout Set<String>
  ) {
    guard let mine = real.message, let other = simulated.message else { return }
    let type = mine.messageType?.description ?? ""
    let sent = Set(mine.joined.map(\.code.rawValue))
    let foreseen = Set(other.joined.map(\.code.rawValue))
    tell(sent, foreseen, "sends option", type, real, &told)
    let asked = Set((mine.parameterRequestList ?? []).map(\.rawValue))
    let askedByProfile = Set((other.parameterRequestList ?? []).map(\.rawValue))
    guard !asked.isEmpty || !askedByProfile.isEmpty else { return }
    tell(asked, askedByProfile, "asks for option", type, real, &told)
  }

  private mutating func tell(
    _ phone: Set<UInt8>, _ profile: Set<UInt8>, _ verb: String, _ type: String,
    _ step: ReplayStep, _ told: inout Set<String>
  ) {
    for (codes, who) in [
      (phone.subtracting(profile), "the phone alone"),
      (profile.subtracting(phone), "the profile alone"),
    ] where !codes.isEmpty {
      let list = codes.sorted().map { String($0) }.joined(separator: ", ")
      let detail = "\(who) \(verb) \(list)"
      guard told.insert("\(type) \(detail)").inserted else { continue }
      departures.append(
        Departure(.options, step.action, detail, frame: step.frame))
    }
  }
}
