import Dispatch
import Synchronization

/// Makes something of one thing after the other, on as many cores as there are, while whoever gives
/// them goes on; what was made comes back in the order in which it was asked for.
///
/// Only so many are under way: then giving one means waiting for the oldest, so that memory stays
/// the same however many there are.
package final class WorkLine<Given: Sendable, Made: Sendable> {
  private let mostUnderWay: Int
  private let make: @Sendable (Given) -> Made
  private let queue = DispatchQueue(label: "WorkLine", attributes: .concurrent)
  /// Oldest first.
  private var jobs: [Job] = []

  package init(mostUnderWay: Int, _ make: @escaping @Sendable (Given) -> Made) {
    self.mostUnderWay = mostUnderWay
    self.make = make
  }

  /// Takes one more; gives back what was made of the oldest, if there would be too many.
  package func give(_ given: Given) -> Made? {
    let job = Job()
    jobs.append(job)
    queue.async { [make] in job.finish(make(given)) }
    return jobs.count > mostUnderWay ? take() : nil
  }

  /// What was made of the oldest, waited for; `nil` if none is under way.
  package func take() -> Made? {
    jobs.isEmpty ? nil : jobs.removeFirst().wait()
  }

  private final class Job: Sendable {
    private let made = Mutex<Made?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    func finish(_ made: Made) {
      self.made.withLock { $0 = made }
      isDone.signal()
    }

    func wait() -> Made? {
      isDone.wait()
      return made.withLock { $0.take() }
    }
  }
}

@available(*, unavailable)
extension WorkLine: Sendable {}
