using Abtamim.Domain.Messaging;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What is said about what the desk cannot read.</summary>
public interface IAttachmentWording
{
    /// <summary>To the sender: it is kept for a colleague; please write what is wanted.</summary>
    OutboundMessage Kept(InboundContent content);

    /// <summary>To staff: somebody has sent something that a person must look at.</summary>
    OutboundMessage Arrived(StaffTask task, string name, InboundContent content);
}
