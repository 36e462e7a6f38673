/// Who sent what to whom while a device started up: what a ladder diagram draws.
public struct Ladder: Sendable {
  /// In lane order: the device first.
  public let parties: [LadderParty]
  /// In the order of their first frames, repetitions folded.
  public let steps: [LadderStep]
  /// Steps between the beginning and the end that were left out, to keep within ``mostSteps``.
  public let omitted: Int

  /// Steps of one ladder: half from its beginning, half from its end.
  public static let mostSteps = 400
  /// Lanes; whoever comes later shares the last one.
  public static let mostParties = 10

  /// A ladder of `steps` in any order, with `device` on the first lane.
  public init(of device: LadderParty, steps: [LadderStep]) {
    var history = History<LadderStep>(capacity: Self.mostSteps)
    for step in steps.sorted(by: { $0.frame.number < $1.frame.number }) {
      if history.updateLast({ $0.absorb(step) }) { continue }
      history.append(step)
    }
    let kept = history.elements
    omitted = history.omitted
    let all = ([device] + kept.flatMap { [$0.from, $0.to] }).uniqued()
    let lanes = Array(
      all.prefix(Self.mostParties - 1)
        + (all.count > Self.mostParties
          ? [LadderParty(.other, name: "\(all.count - Self.mostParties + 1) others")]
          : Array(all.dropFirst(Self.mostParties - 1))))
    // Among equals, who came first; whoever sent nothing stands last.
    parties =
      [device]
      + LadderParty.Role.allCases.flatMap { role in
        let same = lanes.dropFirst().filter { $0.role == role }
        return same.filter { !$0.isUnseen } + same.filter(\.isUnseen)
      }
    self.steps = kept
  }

  /// The lane of a party.
  public func lane(of party: LadderParty) -> Int {
    parties.firstIndex(of: party) ?? max(0, parties.count - 1)
  }
}

extension Ladder {
  /// How long nothing new happened before a step; `nil` before the first, or without times.
  public func wait(before index: Int) -> Duration? {
    guard steps.indices.contains(index), index > 0 else { return nil }
    let previous = steps[index - 1]
    let next = steps[index]
    // What is repeated in the background went on between.
    let end = previous.last.number < next.frame.number ? previous.last : previous.frame
    return next.frame.since(end)
  }
}
