using Abtamim.Channels.Tests.Contract;

namespace Abtamim.Channels.Tests.Teams;

/// <summary>Teams keeps the contract.</summary>
public sealed class TeamsTests : ProvingChannelContract
{
    protected override async Task<IChannelHarness> StartAsync() => await TeamsHarness.StartAsync();
}
