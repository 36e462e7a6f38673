/// The start-ups of `Captures/start-ups`, each with its truth.
enum StartUpScenes {
  static let all =
    healthy + odd + disturbed + vlanFailures + policyFailures + addressFailures + leaseFailures
    + optionFailures + stringFailures + sourceFailures + serverFailures + secureFailures
}
