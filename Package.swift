// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target: see "The rules of the house" in CONTRIBUTING.md.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A library module and what it may import: the arrows of the house, enforced by the build.
func module(_ name: String, imports: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: house)
}

/// The tests of one module, in the folder of the same name with "Tests" added.
func tests(_ name: String, use: [Target.Dependency]) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: ["Wire", "TestSupport"] + use, swiftSettings: house)
}

let codecs: [Target.Dependency] = ["Framing", "DHCP", "DHCPv6", "SSON", "LLDP", "CDP"]

let package = Package(
  name: "ssonar",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "ssonar", targets: ["ssonar"]),
    .library(name: "Wire", targets: ["Wire"]),
    .library(name: "Framing", targets: ["Framing"]),
    .library(name: "DHCP", targets: ["DHCP"]),
    .library(name: "SSON", targets: ["SSON"]),
    .library(name: "Settings", targets: ["Settings"]),
    .library(name: "LLDP", targets: ["LLDP"]),
    .library(name: "CDP", targets: ["CDP"]),
    .library(name: "DHCPv6", targets: ["DHCPv6"]),
    .library(name: "Streams", targets: ["Streams"]),
    .library(name: "Services", targets: ["Services"]),
    .library(name: "Capture", targets: ["Capture"]),
    .library(name: "Discovery", targets: ["Discovery"]),
    .library(name: "Diagnosis", targets: ["Diagnosis"]),
    .library(name: "Driver", targets: ["Driver"]),
    .library(name: "Reporting", targets: ["Reporting"]),
    .library(name: "LivePcap", targets: ["LivePcap"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.0"),
  ],
  targets: [
    // Row 0
    module("Wire", imports: []),
    // Scenario files are YAML; the executable alone reads them.
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    module("YAML", imports: ["CYAML"]),
    // Row 1
    module("Framing", imports: ["Wire"]),
    // Row 2
    module("DHCP", imports: ["Wire", "Framing"]),
    module("SSON", imports: ["Wire"]),
    module("Settings", imports: ["Wire", "SSON"]),
    module("LLDP", imports: ["Wire", "Framing"]),
    module("CDP", imports: ["Wire", "Framing"]),
    module("DHCPv6", imports: ["Wire", "Framing"]),
    module("Streams", imports: ["Wire", "Framing"]),
    module(
      "Services",
      imports: ["Wire", "Framing", .product(name: "SwiftASN1", package: "swift-asn1")]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    module("Capture", imports: ["Wire", "CZlib"]),
    // Row 3
    module("Discovery", imports: ["Wire"] + codecs + ["Settings", "Services"]),
    // Row 4
    module(
      "Diagnosis",
      imports: ["Wire"] + codecs
        + ["Settings", "Streams", "Services", "Capture", "Discovery"]),
    // Row 5
    module(
      "Reporting",
      imports: ["Wire"] + codecs
        + ["Settings", "Services", "Capture", "Discovery", "Diagnosis"]),
    module(
      "Driver",
      imports: [
        "Wire", "Framing", "DHCP", "DHCPv6", "LLDP", "SSON", "Settings", "Services", "Capture",
        "Discovery", "Diagnosis",
      ]),
    .systemLibrary(
      name: "CPcap", pkgConfig: "libpcap", providers: [.apt(["libpcap-dev"]), .brew(["libpcap"])]),
    module("LivePcap", imports: ["Wire", "Framing", "Capture", "CPcap"]),
    .target(name: "CHost"),
    module("HostStack", imports: ["Wire", "Framing", "CHost"]),
    // Row 6
    .executableTarget(
      name: "ssonar",
      dependencies: ["Wire"] + codecs + [
        "Settings", "Capture", "Discovery", "Diagnosis", "Driver", "Reporting", "LivePcap",
        "HostStack", "YAML", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: house),

    .target(
      name: "TestSupport", dependencies: ["Wire"], path: "Tests/Support", swiftSettings: house),
    tests("Wire", use: []),
    tests("YAML", use: ["YAML"]),
    tests("Framing", use: ["Framing"]),
    tests("DHCP", use: ["Framing", "DHCP"]),
    tests("SSON", use: ["SSON"]),
    tests("Settings", use: ["SSON", "Settings"]),
    tests("LLDP", use: ["Framing", "LLDP"]),
    tests("CDP", use: ["Framing", "CDP"]),
    tests("DHCPv6", use: ["Framing", "DHCPv6"]),
    // Streams and Services do not know each other: what joins them is tried in Streams' tests.
    tests("Streams", use: ["Framing", "Streams", "Services"]),
    tests("Services", use: ["Framing", "Services"]),
    tests("Capture", use: ["Capture"]),
    tests("Discovery", use: codecs + ["Settings", "Services", "Discovery"]),
    tests(
      "Diagnosis",
      use: codecs + ["Settings", "Streams", "Services", "Capture", "Discovery", "Diagnosis"]
        + ["CaptureScenes"]),
    tests(
      "Reporting", use: codecs + ["Settings", "Capture", "Discovery", "Diagnosis", "Reporting"]),
    tests(
      "Driver",
      use: codecs + ["Services", "Capture", "Discovery", "Diagnosis", "Driver", "CaptureScenes"]),
    tests("LivePcap", use: ["Framing", "Capture", "LivePcap"]),
    tests("HostStack", use: ["Framing", "HostStack"]),
    // Runs the program itself, on captures of this repository and on those of a third party.
    tests(
      "Command",
      use: codecs + [
        "Capture", "Discovery", "Diagnosis", "Driver", "Reporting", "HostStack", "ssonar",
      ]
        + ["CaptureScenes"]),

    // What Captures/ holds, and the tool that writes it.
    .target(
      name: "CaptureScenes", dependencies: ["Wire", "Capture", "Services"] + codecs,
      path: "Tests/CaptureScenes", swiftSettings: house),
    .executableTarget(
      name: "make-captures", dependencies: ["CaptureScenes", "Capture"],
      path: "Tests/MakeCaptures", swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
